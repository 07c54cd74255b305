using System.Text.Json;
using PocFunctions.Pipeline.Reading;
using PocFunctions.Pipeline.Validation;
using Xunit;

namespace PocFunctions.Tests.Reading;

/// <summary>The samples the product was ordered with: <c>cases.json</c> says what must be read from each.</summary>
public sealed class SampleTests
{
    private static readonly JsonDocument Cases = JsonDocument.Parse(File.ReadAllBytes(Folder("cases.json")));

    public static TheoryData<string> Names => [.. Cases.RootElement.EnumerateObject().Select(static entry => entry.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Sample_reads_as_its_case_says(string name)
    {
        JsonElement expected = Cases.RootElement.GetProperty(name);
        byte[] bytes = File.ReadAllBytes(Folder(name + ".bin"));

        ValidatedForm actual = FormValidator.Validate(FormReader.Read(bytes, expected.GetProperty("mediaType").GetString()));

        Assert.Equal(expected.GetProperty("accepted").GetBoolean(), actual.Accepted);
        if (expected.TryGetProperty("issues", out JsonElement issues))
        {
            Assert.Equal(issues.EnumerateArray().Select(static code => code.GetString()), actual.Issues.Select(static issue => issue.Code));
        }
        else
        {
            Assert.Empty(actual.Issues);
            AssertHolds(expected.GetProperty("form"), JsonSerializer.SerializeToElement(actual.Form, JsonSerializerOptions.Web), "form");
        }
    }

    /// <summary>Every member the case names has its value; what it does not name is free.</summary>
    private static void AssertHolds(JsonElement expected, JsonElement actual, string path)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty member in expected.EnumerateObject())
                {
                    AssertHolds(member.Value, actual.GetProperty(member.Name), $"{path}.{member.Name}");
                }

                break;
            case JsonValueKind.Array:
                Assert.Equal(expected.GetArrayLength(), actual.GetArrayLength());
                foreach ((JsonElement one, JsonElement other) in expected.EnumerateArray().Zip(actual.EnumerateArray()))
                {
                    AssertHolds(one, other, path + "[]");
                }

                break;
            default:
                Assert.True(JsonElement.DeepEquals(expected, actual), $"{path}: expected {expected}, read {actual}");
                break;
        }
    }

    private static string Folder(string file) => Path.Combine(AppContext.BaseDirectory, "Corpus", "samples", file);
}
