using System.Text.Json.Nodes;
using PocFunctions.Pipeline.Reading;
using PocFunctions.Pipeline.Validation;

namespace PocFunctions.Tests.Reading.CorpusFiles;

/// <summary>A file of the corpus: bytes as somebody might send them, and beside them what must be read.</summary>
internal sealed class CorpusFile(string path)
{
    private const string DefaultMediaType = "text/plain";
    private const string ExpectedEnding = ".expected.json";

    /// <summary>Folder and name, e.g. <c>accepted/charset-utf16le-bom</c>.</summary>
    internal string Name { get; } = Path.GetFileName(Path.GetDirectoryName(path)) + "/" + Path.GetFileNameWithoutExtension(path);

    internal string ExpectedPath { get; } = Path.ChangeExtension(path, null) + ExpectedEnding;

    internal bool IsInAccepted => Name.StartsWith("accepted/", StringComparison.Ordinal);

    /// <summary>The expected file; null where there is none yet.</summary>
    internal JsonNode? Expected => File.Exists(ExpectedPath) ? JsonNode.Parse(File.ReadAllText(ExpectedPath)) : null;

    /// <summary>The media type the bytes came with: a member of the expected file, for it is part of the input.</summary>
    internal string MediaType => Expected?["mediaType"]?.GetValue<string>() ?? DefaultMediaType;

    internal byte[] Bytes => File.ReadAllBytes(path);

    /// <summary>What the reader makes of the bytes now, in the shape of the expected file.</summary>
    internal JsonObject ReadNow()
    {
        string mediaType = MediaType;
        ReadForm read = FormReader.Read(Bytes, mediaType);
        return ExpectedReading.From(mediaType, read, FormValidator.Validate(read));
    }

    /// <summary>All files of a corpus folder, by name.</summary>
    internal static IEnumerable<CorpusFile> All(string folder) =>
        new[] { "accepted", "rejected" }
            .SelectMany(kind => Directory.EnumerateFiles(Path.Combine(folder, kind), "*.txt"))
            .Order(StringComparer.Ordinal)
            .Select(static file => new CorpusFile(file));
}
