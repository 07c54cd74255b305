using System.Text;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Registry.Tables;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Registry;

/// <summary>The rows of a vendor's partition, as Azure takes them.</summary>
public class VendorRowsTests
{
    [Fact]
    public void Keys_hold_nothing_that_Azure_forbids()
    {
        var vendor = SampleVendor.New();
        var id = vendor.VendorId;
        var rows = new[]
        {
            VendorRows.Of(vendor),
            VendorRows.Of(id, new VendorRevision(int.MaxValue, vendor.Contact, "", SampleVendor.Now)),
            VendorRows.Of(id, 1, SampleVendor.Entry("x")),
            VendorRows.Of(id, MailIntent.Verify(id, 1, "a/b\\c#d?e@vendor.example", SampleVendor.Now)),
            VendorRows.Of(id, SampleVendor.Token()),
        };

        // Table service, "Understanding the Table service data model": no / \ # ? and no control characters, 1 KiB each.
        Assert.All(rows, row =>
        {
            Assert.Matches("^[a-z0-9-]{1,512}$", row.PartitionKey);
            Assert.Matches("^[a-z0-9-]{1,512}$", row.RowKey);
        });
        Assert.Single(rows.Select(row => row.PartitionKey).Distinct());
        Assert.Equal(rows.Length, rows.Select(row => row.RowKey).Distinct().Count());
    }

    [Fact]
    public void Rows_of_one_kind_sort_as_they_were_numbered()
    {
        var keys = new[] { 1, 2, 9, 10, 99, 100, 12_345_678 }.Select(number => VendorRows.Of("0a", number, SampleVendor.Entry("x")).RowKey).ToList();

        Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
    }

    [Fact]
    public void A_row_can_be_filtered_by_state_name_and_domain()
    {
        var row = VendorRows.Of(SampleVendor.New(SampleForm.Named(" ＡＢＣ㈱ "), VendorState.AwaitingApproval));

        Assert.Equal("AwaitingApproval", row.GetString(VendorRows.State));
        Assert.Equal("abc(株)", row.GetString(VendorRows.NameBeginning));
        Assert.Equal("vendor.example", row.GetString(VendorRows.DomainBeginning));
    }

    // Whatever a vendor types as its name must fit a row: Azure's client writes no half characters, and NFKC throws on some.
    [Theory]
    [InlineData("half a character \ud842")]
    [InlineData("\udfb7 half a character")]
    [InlineData("a noncharacter \ufffe in between")]
    [InlineData("\uffff")]
    [InlineData("\0")]
    public void No_name_is_beyond_folding(string name)
    {
        var beginning = VendorRows.Beginning(name);

        Assert.Equal(beginning, VendorRows.Beginning(beginning));
        Assert.True(IsWellFormed(beginning));
    }

    [Fact]
    public void A_long_name_is_cut_between_characters()
    {
        for (var length = 195; length <= 205; length++)
        {
            var beginning = VendorRows.Beginning(new string('x', length) + "\ud842\udfb7\ud842\udfb7\ud842\udfb7");

            Assert.InRange(beginning.Length, 199, 200);
            Assert.True(IsWellFormed(beginning));
        }
    }

    private static bool IsWellFormed(string text)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(text) >= text.Length;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }
}
