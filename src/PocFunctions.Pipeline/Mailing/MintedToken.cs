using PocFunctions.Pipeline.Registry;

namespace PocFunctions.Pipeline.Mailing;

/// <summary>A token and its code on their way into a mail, and what is kept of them.</summary>
internal sealed record MintedToken(MailToken Token, string? Code, StoredToken Stored)
{
    /// <summary>How long a link to prove a mailbox is good.</summary>
    internal static readonly TimeSpan VerifyLifetime = TimeSpan.FromDays(7);

    /// <summary>Mints afresh for each try: what an earlier try sent stays good beside it.</summary>
    internal static MintedToken For(string vendorId, MailIntent mail, DateTimeOffset now)
    {
        var token = MailToken.Mint(vendorId);
        var code = mail.Purpose == MailPurpose.Verify ? MailToken.MintCode() : null;
        return new MintedToken(token, code, new StoredToken
        {
            TokenHash = token.Hash,
            CodeHash = code is null ? null : token.CodeHash(code),
            Purpose = mail.Purpose,
            Email = mail.Recipient,
            Revision = mail.Revision,
            Cycle = mail.Cycle,
            ExpiresAt = mail.Purpose == MailPurpose.Verify ? now + VerifyLifetime : null,
        });
    }
}
