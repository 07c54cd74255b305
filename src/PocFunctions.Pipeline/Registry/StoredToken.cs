namespace PocFunctions.Pipeline.Registry;

/// <summary>
/// What is kept of a token: hashes, and what it is good for. Bound to one vendor (its partition), address, purpose and
/// revision, and good for one effect.
/// </summary>
internal sealed record StoredToken
{
    /// <summary>SHA-256 of the token, hex; the row's name.</summary>
    public required string TokenHash { get; init; }

    /// <summary>SHA-256 of token and code, hex; null where no code belongs to it.</summary>
    public string? CodeHash { get; init; }

    public required MailPurpose Purpose { get; init; }

    public required string Email { get; init; }

    public required int Revision { get; init; }

    /// <summary>The reconfirmation cycle it answers; 0 for others.</summary>
    public int Cycle { get; init; }

    /// <summary>The change request whose address it proves; null for others.</summary>
    public string? ChangeId { get; init; }

    /// <summary>Whether the contact itself asked for the mail: then no cycle need be open.</summary>
    public bool Asked { get; init; }

    /// <summary>When it was made: an objection is to what had been asked for by then.</summary>
    public DateTimeOffset MintedAt { get; init; }

    /// <summary>When it stops being good; null where something else than time ends it.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    public int WrongCodes { get; init; }

    public DateTimeOffset? UsedAt { get; init; }
}
