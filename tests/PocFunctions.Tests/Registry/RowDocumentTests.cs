using System.Text;
using Azure.Data.Tables;
using CsCheck;
using PocFunctions.Pipeline.Reading;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Registry.Tables;
using PocFunctions.Pipeline.Validation;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Registry;

/// <summary>Records in rows: cut over properties as Azure allows, and whole again.</summary>
public class RowDocumentTests
{
    // Table service, "Understanding the Table service data model": 64 KiB a property, 1 MiB a row, in UTF-16.
    private const int PropertyCharacters = 32 * 1024;
    private const int RowCharacters = 512 * 1024;

    [Theory]
    [InlineData(0, 1)]
    [InlineData(PropertyCharacters - 2, 1)]
    [InlineData(PropertyCharacters - 1, 2)]
    [InlineData((2 * PropertyCharacters) - 2, 2)]
    [InlineData((2 * PropertyCharacters) - 1, 3)]
    [InlineData((15 * PropertyCharacters) - 2, 15)]
    public void A_value_is_cut_over_as_many_properties_as_it_needs(int length, int properties)
    {
        // The text and its two quotation marks.
        var text = new string('髙', length);

        var row = RowDocument.Write("p", "r", text);

        Assert.Equal(Enumerable.Range(0, properties).Select(part => $"Data{part}"), row.Keys.Where(key => key.StartsWith("Data", StringComparison.Ordinal)));
        Assert.All(Texts(row), property => Assert.True(property.Length <= PropertyCharacters));
        Assert.Equal(text, RowDocument.Read<string>(row));
    }

    [Fact]
    public void A_value_that_fits_no_row_is_refused_before_Azure_does() =>
        Assert.Throws<InvalidOperationException>(() => RowDocument.Write("p", "r", new string('x', (15 * PropertyCharacters) - 1)));

    [Fact]
    public void Whatever_text_it_is_it_comes_back() => Gen.Select(Gen.String, Gen.Int[PropertyCharacters - 10, PropertyCharacters + 10]).Sample((text, length) =>
    {
        var valid = string.Concat(text.EnumerateRunes());
        var value = new string('x', length) + valid + "𠮷<&'\"\u2028";
        var row = RowDocument.Write("p", "r", value);

        // Half a character in a property could not be sent.
        Assert.All(Texts(row), property => new UTF8Encoding(false, true).GetByteCount(property));
        Assert.Equal(value, RowDocument.Read<string>(row));
    });

    [Theory]
    [InlineData("𠮷")]
    [InlineData("<")]
    [InlineData("髙")]
    [InlineData("\"")]
    public void The_largest_form_there_can_be_fits_its_rows(string character)
    {
        var validated = FormValidator.Validate(FormReader.Read(SampleForm.Json(Largest(character)), "application/json"));
        Assert.Equal(ReadingLimits.ValueLength, validated.Form.DeputyContacts[^1].Title.Length);
        Assert.InRange(validated.Issues.Count, ReadingLimits.Issues - 1, ReadingLimits.Issues);

        var rows = SubmissionRows.Of(new Submission
        {
            Hash = new string('0', 64),
            BlobName = new string('0', 78),
            ReceivedAt = SampleVendor.Now,
            ReadAt = SampleVendor.Now,
            Sha256 = new string('0', 64),
            MediaType = new string('x', 500),
            Form = validated.Form,
            Issues = validated.Issues,
            Lines = validated.Lines,
        });

        Assert.All(rows, row => Assert.InRange(Characters(row), 1, RowCharacters));
        Assert.InRange(Characters(VendorRows.Of(SampleVendor.New(validated.Form))), 1, RowCharacters);
    }

    /// <summary>Each field as long as is taken, each list of addresses full of what is none.</summary>
    private static ContactForm Largest(string character)
    {
        var value = string.Concat(Enumerable.Repeat(character, ReadingLimits.ValueLength / character.Length));
        var emails = Enumerable.Repeat(value[..114] + "@x", ReadingLimits.EmailCandidates).ToList();
        var person = new PersonContact(value, value, value, emails, value, null, value);
        return new ContactForm(true, new TeamContact(value, emails, value, null, value), person, [.. Enumerable.Repeat(person, ReadingLimits.Deputies)]);
    }

    private static int Characters(TableEntity row) => Texts(row).Sum(property => property.Length);

    private static IEnumerable<string> Texts(TableEntity row) => row.Select(property => property.Value).OfType<string>();
}
