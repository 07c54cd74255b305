using PocFunctions.Pipeline.Reading;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Registry.Identity;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Intake;

/// <summary>Whether a form is taken for one on a registered vendor, or for an application.</summary>
public class MatchingTests
{
    private const string Latin = "Sample Products";

    // What comes in, whether it asks to change the registered vendor, and why or what looks odd.
    private static readonly Dictionary<string, (ContactForm Form, bool IsChange, string[] Reasons)> Rows = new()
    {
        ["the same name, another domain"] = (Named(Latin, "other.example"), true, [LookAlikeReasons.SameName]),
        ["the same name, written otherwise"] = (Named("SAMPLE  PRODUCTS Co., Ltd.", "other.example"), true, [LookAlikeReasons.SameName]),
        ["the same domain, another name"] = (Named("Something Else", "vendor.example"), true, [LookAlikeReasons.SameDomain]),
        ["a subdomain of the same domain"] = (Named("Something Else", "mail.vendor.example"), true, [LookAlikeReasons.SameDomain]),
        ["both"] = (Named(Latin, "vendor.example"), true, [LookAlikeReasons.SameName, LookAlikeReasons.SameDomain]),
        ["neither"] = (Named("Something Else", "other.example"), false, []),
        ["a name that looks alike"] = (Named("Samp1e Products", "other.example"), false, [LookAlikeReasons.NameLooksAlike]),
        ["a domain that looks alike"] = (Named("Something Else", "vend0r.example"), false, [LookAlikeReasons.DomainLooksAlike]),
    };

    public static TheoryData<string> Cases => [.. Rows.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_form_is_taken_for_what_its_name_and_domain_say(string what)
    {
        var (form, isChange, reasons) = Rows[what];
        await using var host = new PipelineHost();
        var registered = await host.RegisterBesideAsync(Named(Latin, "vendor.example"));

        await host.SendAsync(form);

        if (isChange)
        {
            var change = Assert.Single(host.OnlyVendor.OpenChanges);
            var proposal = await host.Vendors.FindProposalAsync(registered.VendorId, change.ChangeId, PipelineHost.Cancellation);
            Assert.Equal(reasons, proposal!.Proposal.Reasons);
        }
        else
        {
            Assert.Empty(host.VendorOf(registered.VendorId).OpenChanges);
            Assert.Equal(reasons, host.Vendors.All.Single(vendor => vendor.VendorId != registered.VendorId).Oddities);
        }
    }

    [Fact]
    public async Task Two_vendors_at_one_public_mail_provider_have_nothing_to_do_with_each_other()
    {
        await using var host = new PipelineHost();
        var registered = await host.RegisterBesideAsync(At("One Maker", "one.maker@gmail.com"));

        await host.SendAsync(At("Other Maker", "other.maker@gmail.com"));

        Assert.Empty(host.VendorOf(registered.VendorId).OpenChanges);
        Assert.Empty(host.Vendors.All.Single(vendor => vendor.VendorId != registered.VendorId).Oddities);
    }

    [Fact]
    public async Task A_holder_that_is_no_longer_on_the_register_binds_nobody()
    {
        await using var host = new PipelineHost();
        var gone = SampleVendor.New(state: VendorState.Left);
        await host.Vendors.TryAddAsync(new VendorChange(gone), PipelineHost.Cancellation);
        foreach (var claim in ClaimKeys.Of(VendorIdentity.Of(gone.Contact)))
        {
            await host.Claims.TryTakeAsync(claim, gone.VendorId, PipelineHost.Start, PipelineHost.Cancellation);
        }

        await host.SendAsync(ChangeSteps.Moved);

        Assert.Empty(host.VendorOf(gone.VendorId).OpenChanges);
        Assert.Equal(2, host.Vendors.All.Count);
    }

    private static ContactForm Named(string name, string domain) => ChangeSteps.Stranger(name, domain);

    private static ContactForm At(string name, string email) => SampleForm.Filled with
    {
        Team = SampleForm.Filled.Team with { OrganizationName = name, Emails = [email] },
        PrimaryContact = SampleForm.Filled.PrimaryContact with { Emails = [email.Replace('.', '_').Replace("_com", ".com", StringComparison.Ordinal)] },
    };
}
