namespace PocFunctions.LocalHost.Hosting;

/// <summary>The system's clock, set ahead or back, so that a reconfirmation can be seen without waiting for it.</summary>
internal sealed class OffsetTimeProvider(TimeSpan offset) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + offset;
}
