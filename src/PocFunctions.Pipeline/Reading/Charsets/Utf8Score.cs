using System.Buffers;
using System.Text;

namespace PocFunctions.Pipeline.Reading.Charsets;

/// <summary>Scores bytes as UTF-8.</summary>
internal static class Utf8Score
{
    internal static CharsetScore Of(ReadOnlySpan<byte> bytes)
    {
        var score = default(CharsetScore);
        while (true)
        {
            int next = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (next < 0)
            {
                return score;
            }

            bytes = bytes[next..];
            OperationStatus status = Rune.DecodeFromUtf8(bytes, out Rune rune, out int length);
            if (status != OperationStatus.Done)
            {
                score.AddBroken();
            }
            else if (length == 3 && IsEveryday(rune.Value))
            {
                score.AddEveryday(length);
            }
            else
            {
                score.AddRare(length);
            }

            bytes = bytes[length..];
        }
    }

    /// <summary>Japanese punctuation and kana, the unified ideographs, full-width forms.</summary>
    private static bool IsEveryday(int character) =>
        character is (>= 0x3000 and <= 0x30FF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xFF01 and <= 0xFF5E);
}
