using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PocFunctions.Pipeline.Reading;
using PocFunctions.Pipeline.Validation;

namespace PocFunctions.Tests.Reading.CorpusFiles;

/// <summary>The shape of an expected file: all that a sender is told of a form, but for the sentences.</summary>
internal static class ExpectedReading
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static JsonObject From(string mediaType, ReadForm read, ValidatedForm validated) => new()
    {
        ["mediaType"] = mediaType,
        ["charset"] = read.Charset,
        ["accepted"] = validated.Accepted,
        ["form"] = JsonSerializer.SerializeToNode(validated.Form, Readable),
        ["issues"] = new JsonArray([.. validated.Issues.Select(From)]),
        ["lines"] = JsonSerializer.SerializeToNode(validated.Lines, Readable),
    };

    internal static string Write(JsonNode reading) => reading.ToJsonString(Readable) + "\n";

    private static JsonNode From(FormIssue issue) => new JsonObject
    {
        ["code"] = issue.Code,
        ["severity"] = JsonSerializer.SerializeToNode(issue.Severity, Readable),
        ["field"] = issue.Field,
        ["line"] = issue.Line,
        ["found"] = issue.Found,
    };
}
