using System.Text;
using PocFunctions.Pipeline.Answers;
using PocFunctions.Pipeline.Intake;
using PocFunctions.Pipeline.Operations;
using PocFunctions.Pipeline.Reading;
using PocFunctions.Pipeline.Registry;
using Xunit;

namespace PocFunctions.Tests.Support;

/// <summary>What vendors and operators do, over HTTP as they do it.</summary>
internal static class VendorSteps
{
    extension(PipelineHost host)
    {
        internal Vendor OnlyVendor => Assert.Single(host.Vendors.All);

        internal Task<HttpAnswer> SubmitAsync(ContactForm form, string? idempotencyKey = null) =>
            host.SubmitAsync(SampleForm.Json(form), idempotencyKey);

        internal Task<HttpAnswer> SubmitAsync(byte[] json, string? idempotencyKey = null)
        {
            var call = new HttpCall("POST", "/submissions").WithBody(json, "application/json");
            return host.SubmitAsync(idempotencyKey is null ? call : call.With("Idempotency-Key", idempotencyKey));
        }

        internal Task<HttpAnswer> SubmitAsync(HttpCall call) =>
            call.AnswerAsync(host.Services, request => host.Get<IIntakeStation>().SubmitAsync(request, PipelineHost.Cancellation));

        internal Task<HttpAnswer> StatusAsync(string id) => new HttpCall().AnswerAsync(
            host.Services, request => host.Get<IIntakeStation>().StatusAsync(request, id, PipelineHost.Cancellation));

        internal Task<HttpAnswer> VerifyAsync(string token, string code) => new HttpCall("POST").WithForm("code=" + Uri.EscapeDataString(code)).AnswerAsync(
            host.Services, request => host.Get<IAnswersStation>().VerifyAsync(request, token, PipelineHost.Cancellation));

        internal Task<HttpAnswer> ShowVerifyAsync(string token) => new HttpCall().AnswerAsync(
            host.Services, request => host.Get<IAnswersStation>().ShowVerifyAsync(request, token, PipelineHost.Cancellation));

        internal Task<HttpAnswer> ConfirmAsync(string token, string? answer) => new HttpCall("POST").WithForm(answer is null ? "" : "answer=" + answer).AnswerAsync(
            host.Services, request => host.Get<IAnswersStation>().ConfirmAsync(request, token, PipelineHost.Cancellation));

        internal Task<HttpAnswer> ShowConfirmAsync(string token) => new HttpCall().AnswerAsync(
            host.Services, request => host.Get<IAnswersStation>().ShowConfirmAsync(request, token, PipelineHost.Cancellation));

        internal Task<HttpAnswer> ApproveAsync(Vendor vendor, string key = PipelineSettings.OperatorKey) => new HttpCall("POST")
            .With("x-operator-key", key)
            .WithBody(Encoding.UTF8.GetBytes($$"""{"revision":{{vendor.Revision}},"note":"telephoned"}"""), "application/json")
            .AnswerAsync(host.Services, request => host.Get<IOperationsStation>().ApproveAsync(request, vendor.VendorId, PipelineHost.Cancellation));

        /// <summary>Types the code of the last mail to an address into its link's page.</summary>
        internal async Task ProveAsync(string email)
        {
            var mail = host.Mail.LastTo(email);
            var answer = await host.VerifyAsync(RecordingMailProvider.TokenIn(mail), RecordingMailProvider.CodeIn(mail));
            Assert.Equal(200, answer.Status);
        }

        /// <summary>Brings a vendor as far as the operators.</summary>
        internal async Task<Vendor> ApplyAsync(ContactForm? form = null)
        {
            var known = host.Vendors.All.Select(vendor => vendor.VendorId).ToHashSet();
            Assert.Equal(202, (await host.SubmitAsync(form ?? SampleForm.Filled)).Status);
            await host.SettleAsync();
            return host.Vendors.All.Single(vendor => !known.Contains(vendor.VendorId));
        }

        /// <summary>Brings a vendor onto the register, both its mailboxes proven.</summary>
        internal async Task<Vendor> RegisterAsync()
        {
            await host.ApplyAsync();
            await host.ProveAsync(SampleForm.TeamEmail);
            await host.ProveAsync(SampleForm.PersonEmail);
            Assert.Equal(200, (await host.ApproveAsync(host.OnlyVendor)).Status);
            return host.OnlyVendor;
        }
    }
}
