namespace PocFunctions.Pipeline.Registry.Changes;

/// <summary>How far an open change request has come.</summary>
internal sealed record OpenChange
{
    public required string ChangeId { get; init; }

    public required ChangeOrigin Origin { get; init; }

    /// <summary>Who asked; nobody approves what he asked for himself.</summary>
    public required string By { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Whether the e-mail addresses would be others than now: then it waits for the cooling-off.</summary>
    public required bool TouchesEmail { get; init; }

    /// <summary>Addresses that must prove themselves first.</summary>
    public required IReadOnlyList<string> ToProve { get; init; }

    /// <summary>Those of them that have.</summary>
    public IReadOnlyList<ProvenEmail> Proven { get; init; } = [];

    /// <summary>The day (UTC) whose notice tells the old contacts of it.</summary>
    public required DateOnly NoticeOn { get; init; }

    /// <summary>When a notice to the old contacts was accepted for delivery: the cooling-off is counted from there.</summary>
    public DateTimeOffset? NoticedAt { get; init; }

    /// <summary>When an old contact objected.</summary>
    public DateTimeOffset? ObjectedAt { get; init; }

    public IReadOnlyList<Approval> Approvals { get; init; } = [];

    internal bool AllProven => ToProve.All(email => Proven.Any(proof => proof.Email == email));
}
