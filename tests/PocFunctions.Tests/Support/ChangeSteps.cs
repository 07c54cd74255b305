using System.Text;
using System.Text.Json;
using PocFunctions.Pipeline.Answers;
using PocFunctions.Pipeline.Operations;
using PocFunctions.Pipeline.Reading;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Pipeline.Registry.Changes;
using Xunit;

namespace PocFunctions.Tests.Support;

/// <summary>How a change of a registered contact is asked for, objected to and decided, over HTTP as people do it.</summary>
internal static class ChangeSteps
{
    internal const string NewEmail = "security@vendor.example";

    /// <summary>The sample with another address of the team.</summary>
    internal static ContactForm Moved { get; } = WithTeamEmail(NewEmail);

    /// <summary>The sample with another telephone number, and no address touched.</summary>
    internal static ContactForm Telephoned { get; } = SampleForm.Filled with { Team = SampleForm.Filled.Team with { Telephone = "03-1234-9999" } };

    internal static ContactForm WithTeamEmail(string email) => SampleForm.Filled with { Team = SampleForm.Filled.Team with { Emails = [email] } };

    /// <summary>A vendor that shares nothing with the sample.</summary>
    internal static ContactForm Stranger(string name, string domain) => SampleForm.Filled with
    {
        Team = SampleForm.Filled.Team with { OrganizationName = name, Emails = ["psirt@" + domain] },
        PrimaryContact = SampleForm.Filled.PrimaryContact with { Emails = ["taro@" + domain] },
    };

    extension(PipelineHost host)
    {
        internal OpenChange OnlyChange => Assert.Single(host.OnlyVendor.OpenChanges);

        /// <summary>Sends a form and lets everything happen that it causes today.</summary>
        /// <returns>The submission's id.</returns>
        internal async Task<string> SendAsync(ContactForm form)
        {
            var receipt = await host.SubmitAsync(form);
            Assert.Equal(202, receipt.Status);
            await host.DrainAsync();
            Assert.Empty(host.Failures);
            return receipt.Json.GetProperty("id").GetString()!;
        }

        internal async Task<string> StateOfAsync(string id) => (await host.StatusAsync(id)).Json.GetProperty("state").GetString()!;

        /// <summary>Brings a vendor onto the register beside others, both its mailboxes proven.</summary>
        internal async Task<Vendor> RegisterBesideAsync(ContactForm form)
        {
            var applied = await host.ApplyAsync(form);
            await host.ProveByCodeAsync(form.Team.Emails[0]);
            await host.ProveByCodeAsync(form.PrimaryContact.Emails[0]);
            Assert.Equal(200, (await host.ApproveAsync(applied)).Status);
            return host.VendorOf(applied.VendorId);
        }

        internal Vendor VendorOf(string vendorId) => host.Vendors.All.Single(vendor => vendor.VendorId == vendorId);

        /// <summary>Types the code of the last mail that had one; other mails may have come to the address since.</summary>
        internal async Task ProveByCodeAsync(string email)
        {
            var mail = host.Mail.Sent.Last(sent => sent.To == email && RecordingMailProvider.CodeIn(sent).Length > 0);
            var answer = await host.VerifyAsync(RecordingMailProvider.TokenIn(mail), RecordingMailProvider.CodeIn(mail));
            Assert.Equal(200, answer.Status);
        }

        internal Task<HttpAnswer> ObjectAsync(string token, string fields = "object=yes") => new HttpCall("POST").WithForm(fields).AnswerAsync(
            host.Services, request => host.Get<IAnswersStation>().ObjectAsync(request, token, PipelineHost.Cancellation));

        /// <summary>An operator approves, refuses or separates a request, seeing the vendor as it is given.</summary>
        internal Task<HttpAnswer> DecideAsync(
            string act, Vendor seen, string changeId, string key = PipelineSettings.OperatorKey, string note = "telephoned")
        {
            var address = new ChangeAddress(seen.VendorId, changeId).ToString();
            var station = host.Get<IOperationsStation>();
            return Call(key, new { seen.Revision, Note = note }).AnswerAsync(host.Services, request => act switch
            {
                "approve" => station.ApproveChangeAsync(request, address, PipelineHost.Cancellation),
                "refuse" => station.RefuseChangeAsync(request, address, PipelineHost.Cancellation),
                "separate" => station.SeparateChangeAsync(request, address, PipelineHost.Cancellation),
                _ => throw new ArgumentOutOfRangeException(nameof(act)),
            });
        }

        /// <summary>Approves the only request there is.</summary>
        internal Task<HttpAnswer> ApproveChangeAsync(string key = PipelineSettings.OperatorKey, string note = "telephoned") =>
            host.DecideAsync("approve", host.OnlyVendor, host.OnlyChange.ChangeId, key, note);

        internal Task<HttpAnswer> EditAsync(Vendor seen, ContactForm contact, string key = PipelineSettings.OperatorKey, string note = "told by telephone") =>
            Call(key, new { seen.Revision, Note = note, Contact = contact }).AnswerAsync(
                host.Services, request => host.Get<IOperationsStation>().EditAsync(request, seen.VendorId, PipelineHost.Cancellation));

        internal Task<HttpAnswer> CheckAsync(string email) => new HttpCall("POST").WithForm("email=" + Uri.EscapeDataString(email)).AnswerAsync(
            host.Services, request => host.Get<IAnswersStation>().CheckAsync(request, PipelineHost.Cancellation));

        internal Task<HttpAnswer> VerifyAgainAsync(string token) => new HttpCall("POST").AnswerAsync(
            host.Services, request => host.Get<IAnswersStation>().VerifyAgainAsync(request, token, PipelineHost.Cancellation));

        /// <summary>Posts the page that a confirm link's <c>change</c> leads to.</summary>
        internal Task<HttpAnswer> CorrectAsync(string token, ContactForm contact)
        {
            var fields = ContactFields.Of(contact).Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}");
            return new HttpCall("POST").WithForm("answer=change&consent=true&" + string.Join('&', fields)).AnswerAsync(
                host.Services, request => host.Get<IAnswersStation>().ConfirmAsync(request, token, PipelineHost.Cancellation));
        }
    }

    private static HttpCall Call<T>(string key, T body) => new HttpCall("POST")
        .With("x-operator-key", key)
        .WithBody(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(body, JsonSerializerOptions.Web)), "application/json");
}
