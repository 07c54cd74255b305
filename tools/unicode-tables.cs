#:property PublishAot=false
#:property AllowUnsafeBlocks=true
#:property RestorePackagesWithLockFile=false
#:property GenerateDocumentationFile=true

// Writes the two tables of Unicode data that names are compared by: dotnet run tools/unicode-tables.cs -- <major version of ICU>
// They are asked of an installed ICU (Debian: libicu72), which carries Unicode's own confusables.txt and Scripts.txt, and
// are then pinned as text: the skeletons of approved vendors' names are stored as hashes, so they must not change with the
// machine's ICU. After a refresh that changes the first table, the claims of all approved vendors are to be written anew.
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

// The data files are Unicode's; its licence wants the notice to go with every copy of them.
const string Notice = """
    # Copyright © 1991-2022 Unicode, Inc. Permission is hereby granted, free of charge, to any person obtaining a copy of this
    # software and associated documentation files (the "Software"), to deal in the Software without restriction, including
    # without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the
    # Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:
    # The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
    # Software. THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED
    # TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS
    # OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
    # OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.

    """;

int major = int.Parse(args[0], CultureInfo.InvariantCulture);
string tools = Path.GetDirectoryName((string)AppContext.GetData("EntryPointFilePath")!)!;
string data = Path.Combine(tools, "../src/PocFunctions.Pipeline/Registry/Identity/Data");
var icu = new Icu(major);
int[] codePoints = [.. Enumerable.Range(0, 0x110000).Where(c => c is < 0xD800 or > 0xDFFF && icu.IsAssigned(c))];

var prototypes = codePoints
    .Where(c => Text(c).Normalize(NormalizationForm.FormKD) == Text(c)) // others are decomposed before they are looked up
    .Select(c => (Source: c, Target: icu.Skeleton(Text(c))))
    .Where(pair => pair.Target != Text(pair.Source) && pair.Target.Length > 0)
    .GroupBy(pair => pair.Target, pair => pair.Source)
    .OrderBy(group => group.Key, StringComparer.Ordinal)
    .Select(group => $"{Hex(group.Key)}: {string.Join(' ', group.Select(c => $"{c:X4}"))}");
Write("confusables.txt", "Confusable characters (UTS #39, confusables.txt): a prototype, then what looks like it.", prototypes);

var scripts = codePoints
    .GroupBy(icu.Script)
    .Where(group => group.Key is not ("Common" or "Inherited" or "Unknown")) // those go with every script
    .OrderBy(group => group.Key, StringComparer.Ordinal)
    .Select(group => $"{group.Key}: {string.Join(' ', Ranges([.. group]))}");
Write("scripts.txt", "Scripts of characters (UAX #24, Scripts.txt), in ranges of code points; what is in none is common to all.", scripts);

void Write(string name, string title, IEnumerable<string> lines)
{
    string[] all = [.. lines];
    string source = $"Unicode {icu.UnicodeVersion}, asked of ICU {major}";
    string refresh = "dotnet run tools/unicode-tables.cs -- <major version of ICU>";
    File.WriteAllText(Path.Combine(data, name), $"# {title}\n# {source}. Refresh: {refresh}\n{Notice}" + string.Join('\n', all) + "\n");
    Console.WriteLine($"{name}: {all.Length} lines");
}

static string Text(int codePoint) => char.ConvertFromUtf32(codePoint);

static string Hex(string text) => string.Join('+', text.EnumerateRunes().Select(rune => $"{rune.Value:X4}"));

static IEnumerable<string> Ranges(int[] sorted)
{
    for (int first = 0, i = 0; i < sorted.Length; i++)
    {
        if (i + 1 == sorted.Length || sorted[i + 1] != sorted[i] + 1)
        {
            yield return first == i ? $"{sorted[i]:X4}" : $"{sorted[first]:X4}-{sorted[i]:X4}";
            first = i + 1;
        }
    }
}

/// <summary>The few functions asked; their names carry ICU's major version.</summary>
internal sealed unsafe class Icu
{
    private const int ShortName = 0;
    private const int LongName = 1;
    private const int ScriptProperty = 0x100A;

    private readonly delegate* unmanaged<nint, uint, char*, int, char*, int, int*, int> _skeleton;
    private readonly delegate* unmanaged<int, int*, int> _script;
    private readonly delegate* unmanaged<int, int, int, byte*> _valueName;
    private readonly delegate* unmanaged<int, sbyte> _isDefined;
    private readonly nint _checker;

    internal Icu(int major)
    {
        nint common = NativeLibrary.Load($"libicuuc.so.{major}");
        nint spoof = NativeLibrary.Load($"libicui18n.so.{major}");
        _skeleton =
            (delegate* unmanaged<nint, uint, char*, int, char*, int, int*, int>)NativeLibrary
                .GetExport(spoof, $"uspoof_getSkeleton_{major}");
        _script = (delegate* unmanaged<int, int*, int>)NativeLibrary.GetExport(common, $"uscript_getScript_{major}");
        _valueName = (delegate* unmanaged<int, int, int, byte*>)NativeLibrary.GetExport(common, $"u_getPropertyValueName_{major}");
        _isDefined = (delegate* unmanaged<int, sbyte>)NativeLibrary.GetExport(common, $"u_isdefined_{major}");
        int status = 0;
        _checker = ((delegate* unmanaged<int*, nint>)NativeLibrary.GetExport(spoof, $"uspoof_open_{major}"))(&status);
        Check(status);
        byte* version = stackalloc byte[4];
        ((delegate* unmanaged<byte*, void>)NativeLibrary.GetExport(common, $"u_getUnicodeVersion_{major}"))(version);
        UnicodeVersion = $"{version[0]}.{version[1]}.{version[2]}";
    }

    internal string UnicodeVersion { get; }

    internal bool IsAssigned(int codePoint) => _isDefined(codePoint) != 0;

    internal string Script(int codePoint)
    {
        int status = 0;
        int script = _script(codePoint, &status);
        Check(status);
        return Marshal.PtrToStringUTF8((nint)_valueName(ScriptProperty, script, LongName))
            ?? Marshal.PtrToStringUTF8((nint)_valueName(ScriptProperty, script, ShortName))!;
    }

    internal string Skeleton(string text)
    {
        int status = 0;
        char* target = stackalloc char[256];
        fixed (char* source = text)
        {
            int length = _skeleton(_checker, 0, source, text.Length, target, 256, &status);
            Check(status);
            return new string(target, 0, length);
        }
    }

    /// <summary>Positive numbers are errors, negative ones warnings.</summary>
    private static void Check(int status)
    {
        if (status > 0)
        {
            throw new InvalidOperationException($"ICU answered {status}.");
        }
    }
}
