using PocFunctions.Pipeline.Registry;

namespace PocFunctions.Pipeline.Mailing;

/// <summary>A token and its code on their way into a mail, and what is kept of them.</summary>
internal sealed record MintedToken(MailToken Token, string? Code, StoredToken Stored)
{
    /// <summary>How long a link to prove a mailbox is good.</summary>
    internal static readonly TimeSpan VerifyLifetime = TimeSpan.FromDays(7);

    /// <summary>How long an old contact may object by the link of a notice.</summary>
    internal static readonly TimeSpan ObjectLifetime = TimeSpan.FromDays(30);

    /// <summary>Mints afresh for each try: what an earlier try sent stays good beside it.</summary>
    /// <returns>Null for a mail that asks nothing.</returns>
    internal static MintedToken? For(string vendorId, MailIntent mail, DateTimeOffset now)
    {
        if (mail.Purpose == MailPurpose.Changed)
        {
            return null;
        }

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
            ChangeId = mail.ChangeId,
            Asked = mail.Asked,
            MintedAt = now,
            ExpiresAt = mail.Purpose switch
            {
                MailPurpose.Verify => now + VerifyLifetime,
                MailPurpose.Notice => now + ObjectLifetime,
                _ => null,
            },
        });
    }
}
