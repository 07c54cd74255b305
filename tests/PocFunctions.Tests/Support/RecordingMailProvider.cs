using System.Text.RegularExpressions;
using PocFunctions.Pipeline.Mailing;

namespace PocFunctions.Tests.Support;

/// <summary>Keeps every mail, and answers as told.</summary>
internal sealed partial class RecordingMailProvider(Effects effects) : IMailProvider
{
    private readonly List<OutgoingMail> _sent = [];

    /// <summary>The mails taken for delivery, in order.</summary>
    internal IReadOnlyList<OutgoingMail> Sent => _sent;

    /// <summary>What the next calls answer; when there is nothing left, each mail is accepted.</summary>
    internal Queue<SendResult> Answers { get; } = new();

    public Task<SendResult> SendAsync(OutgoingMail mail, CancellationToken cancellationToken) =>
        effects.WriteAsync(Door.Mail, "provider takes mail", () =>
        {
            var answer = Answers.TryDequeue(out var next) ? next : new SendResult(SendStatus.Accepted, "recorded");
            if (answer.Status == SendStatus.Accepted)
            {
                _sent.Add(mail);
            }

            return answer;
        });

    /// <summary>The last mail to an address.</summary>
    internal OutgoingMail LastTo(string email) => _sent.Last(mail => mail.To == email);

    /// <summary>The token in a mail's link.</summary>
    internal static string TokenIn(OutgoingMail mail) => Link().Match(mail.Text).Groups["token"].Value;

    /// <summary>The code in a mail's text.</summary>
    internal static string CodeIn(OutgoingMail mail) => Code().Match(mail.Text).Groups["code"].Value;

    [GeneratedRegex(@"/(verify|confirm|object)/(?<token>[A-Za-z0-9_-]+)\n")]
    private static partial Regex Link();

    [GeneratedRegex(@"^Code: (?<code>[0-9]{6})$", RegexOptions.Multiline)]
    private static partial Regex Code();
}
