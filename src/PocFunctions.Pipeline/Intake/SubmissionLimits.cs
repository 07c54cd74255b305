namespace PocFunctions.Pipeline.Intake;

/// <summary>What bounds a submission, and why.</summary>
internal static class SubmissionLimits
{
    /// <summary>The largest form taken, in bytes: a hundred times a filled one; more is not a form but a way to fill the store.</summary>
    internal const int FormBytes = 256 * 1024;

    /// <summary>As <see cref="FormBytes"/>, in words.</summary>
    internal const string FormBytesInWords = "256 KiB";

    /// <summary>A shorter key could be guessed, and the submission's id with it.</summary>
    internal const int IdempotencyKeyMin = 16;

    /// <summary>A longer one is no key.</summary>
    internal const int IdempotencyKeyMax = 128;

    /// <summary>The longest Content-Type taken; it is kept as metadata, which Azure bounds at 8 KiB in all.</summary>
    internal const int MediaTypeCharacters = 500;

    /// <summary>Nobody fills the web form faster than this; a program does.</summary>
    internal static readonly TimeSpan FastestFilling = TimeSpan.FromSeconds(3);
}
