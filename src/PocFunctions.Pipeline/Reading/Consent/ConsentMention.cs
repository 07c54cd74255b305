namespace PocFunctions.Pipeline.Reading.Consent;

/// <summary>What words about agreeing say by themselves, boxes and strokes aside.</summary>
internal enum ConsentVoice
{
    Agrees,
    Refuses,

    /// <summary>A question: its answer says it.</summary>
    Asks,

    /// <summary>Speaks of agreeing without doing it: "those who do not agree need not reply".</summary>
    Silent,
}

/// <summary>A place that speaks of agreeing.</summary>
/// <param name="Start">Where it begins in its paragraph.</param>
/// <param name="End">Where its words end.</param>
/// <param name="Voice">What they say.</param>
internal readonly record struct ConsentMention(int Start, int End, ConsentVoice Voice);
