using System.Text;

namespace PocFunctions.Tests.Reading.Fuzzing;

/// <summary>
/// Makes hostile inputs out of a corpus: broken bytes, splices, quoting without end, floods of one character, label or bracket. The same seed
/// and number always give the same input.
/// </summary>
internal sealed class FormMutator(IReadOnlyList<byte[]> corpus, ulong seed)
{
    /// <summary>As much as the intake takes of a form.</summary>
    internal const int LargestInput = 256 * 1024;

    private static readonly string[] MediaTypes =
    [
        "text/plain", "text/plain; charset=utf-8", "text/plain; charset=iso-2022-jp", "text/plain; charset=shift_jis", "text/plain; charset=euc-jp", "text/plain; charset=utf-16", "text/plain; format=flowed; delsp=yes",
        "application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=b", "nonsense",
    ];

    private static readonly string[] Splinters =
    [
        "1. 組織名 (Organization Name): ", "氏名:", "住所", "連絡先メールアドレス (Team e-mail\n", "TEL/FAX:", "****ハンドリングチーム責任者 (Primary Contact)****\n", "□ 同意します", "[ ] We do not agree ", "同意", "~~同意します",
        "-----BEGIN PGP SIGNED MESSAGE-----\n", "-----BEGIN PGP SIGNATURE-----\n", "-- \n", "> ", "＞", "a@b.example, ", "a[at]b", "=\n", "=E6", "\u001b$B", "\u001b(B", "$B;3ED(B", "縺", "ã‚", "\uFFFD", "\u0336", "同上", "+81 (0)3", "--b\r\n",
        "Content-Disposition: form-data; name=\"form\"\r\n\r\n", "{\"team\":", "[", "\"\\ud800\"", "&team.email=", "%E3%81", "\u3000", "\uFEFF", "\u202E", "０３−", ": ", "；", "(", "【",
    ];

    /// <summary>Input number <paramref name="number"/>, and the media type it is sent with.</summary>
    internal (byte[] Bytes, string MediaType) Make(long number)
    {
        var random = new SplitMix(seed + ((ulong)number * 0x632BE59BD9B4E019));
        byte[] input = random.Below(400) == 0 ? Flood(ref random, LargestInput) : Mutate(ref random);
        return (input, random.Of(MediaTypes));
    }

    /// <summary>One splinter over and over, up to a length: what costs most in a reader that is not linear.</summary>
    internal static byte[] Flood(string splinter, int length)
    {
        byte[] unit = Encoding.UTF8.GetBytes(splinter);
        var flood = new byte[length];
        for (int i = 0; i < length; i++)
        {
            flood[i] = unit[i % unit.Length];
        }

        return flood;
    }

    /// <summary>The floods every run goes through, whatever its seed.</summary>
    internal static IEnumerable<string> FloodUnits =>
        Splinters.Concat([":", "\n", "\r", " ", "a", "\u0000", "あ", "@", "=", "$", "?", ".", "*", "1", "-", "同\n", "氏名:a\n", "TEL: 1\n", "x\n\n", "> > a\n", ">", "(組織名", "組織名 (", "1. ", "agree ", "a \n", "組\n", "住所:\na\n"]);

    private static byte[] Flood(ref SplitMix random, int length)
    {
        string unit = random.Of(Splinters);
        return Flood(random.Below(2) == 0 ? unit : unit + random.Of(Splinters), 1 + random.Below(length));
    }

    private byte[] Mutate(ref SplitMix random)
    {
        byte[] bytes = random.Of(corpus);
        for (int steps = 1 + random.Below(4); steps > 0; steps--)
        {
            bytes = random.Below(8) switch
            {
                0 => Flip(ref random, bytes),
                1 => Splice(ref random, bytes, random.Of(corpus)),
                2 => Cut(ref random, bytes),
                3 => Insert(ref random, bytes, Encoding.UTF8.GetBytes(random.Of(Splinters))),
                4 => Insert(ref random, bytes, Flood(random.Of(Splinters), 1 + random.Below(2_000))),
                5 => Quote(bytes, 1 + random.Below(40)),
                6 => Replace(bytes, (byte)random.Below(256), (byte)random.Below(256)),
                _ => Repeat(ref random, bytes),
            };
        }

        return bytes.Length <= LargestInput ? bytes : bytes[..LargestInput];
    }

    private static byte[] Flip(ref SplitMix random, byte[] bytes)
    {
        byte[] flipped = [.. bytes];
        for (int times = 1 + random.Below(20); times > 0 && flipped.Length > 0; times--)
        {
            flipped[random.Below(flipped.Length)] = (byte)random.Below(256);
        }

        return flipped;
    }

    private static byte[] Splice(ref SplitMix random, byte[] one, byte[] other) => [.. one[..random.Below(one.Length + 1)], .. other[random.Below(other.Length + 1)..]];

    private static byte[] Cut(ref SplitMix random, byte[] bytes)
    {
        int start = random.Below(bytes.Length + 1);
        int end = start + random.Below(bytes.Length - start + 1);
        return [.. bytes[..start], .. bytes[end..]];
    }

    private static byte[] Insert(ref SplitMix random, byte[] bytes, byte[] inserted)
    {
        int place = random.Below(bytes.Length + 1);
        return [.. bytes[..place], .. inserted, .. bytes[place..]];
    }

    private static byte[] Quote(byte[] bytes, int depth)
    {
        byte[] mark = Flood("> ", 2 * depth);
        var quoted = new List<byte>(mark);
        foreach (byte value in bytes)
        {
            quoted.Add(value);
            if (value == '\n' && quoted.Count < LargestInput)
            {
                quoted.AddRange(mark);
            }
        }

        return [.. quoted];
    }

    private static byte[] Replace(byte[] bytes, byte from, byte to) => [.. bytes.Select(value => value == from ? to : value)];

    private static byte[] Repeat(ref SplitMix random, byte[] bytes)
    {
        int start = random.Below(bytes.Length + 1);
        byte[] part = bytes[start..(start + random.Below(Math.Min(200, bytes.Length - start) + 1))];
        var repeated = new List<byte>(bytes[..start]);
        for (int times = random.Below(50); times > 0; times--)
        {
            repeated.AddRange(part);
        }

        repeated.AddRange(bytes[start..]);
        return [.. repeated];
    }
}
