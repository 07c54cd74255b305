using PocFunctions.Pipeline.Reading;

namespace PocFunctions.Pipeline.Registry;

/// <summary>One version of a vendor's contact data; kept for good.</summary>
/// <param name="Number">The version, from 1.</param>
/// <param name="Contact">The data.</param>
/// <param name="SubmissionHash">Hash of the submission it came from: the raw form is its evidence.</param>
/// <param name="At">When it came.</param>
internal sealed record VendorRevision(int Number, ContactForm Contact, string SubmissionHash, DateTimeOffset At);
