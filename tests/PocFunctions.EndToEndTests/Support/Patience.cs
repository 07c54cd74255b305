namespace PocFunctions.EndToEndTests.Support;

/// <summary>How long a test waits before it fails; used up only when it does fail.</summary>
internal static class Patience
{
    /// <summary>For a start, which may install Azurite first.</summary>
    public static readonly TimeSpan Long = TimeSpan.FromMinutes(3);

    public static readonly TimeSpan Short = TimeSpan.FromSeconds(60);
}
