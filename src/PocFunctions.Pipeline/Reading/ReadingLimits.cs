namespace PocFunctions.Pipeline.Reading;

/// <summary>Every bound of the reader and of validation, each with the attack it stops.</summary>
internal static class ReadingLimits
{
    /// <summary>Bytes read of one text. Intake refuses more; this stops a mail part of many megabytes from holding a worker.</summary>
    internal const int TextBytes = 1024 * 1024;

    /// <summary>Characters of one value. Stops a megabyte "name" from filling a table row and every page that shows it.</summary>
    internal const int ValueLength = 2_000;

    /// <summary>E-mail addresses of one contact. Stops one form from making the register mail a whole list of strangers.</summary>
    internal const int EmailsPerContact = 3;

    /// <summary>Deputies of one form. Stops the same, by repeated blocks.</summary>
    internal const int Deputies = 5;

    /// <summary>Characters of an e-mail address (RFC 5321, 4.5.3.1.3). Stops addresses no server takes, and costly domains.</summary>
    internal const int EmailLength = 254;

    /// <summary>Characters of the part before the @ (RFC 5321, 4.5.3.1.1).</summary>
    internal const int EmailLocalPartLength = 64;

    /// <summary>Characters of one label of a domain (RFC 1035, 2.3.4).</summary>
    internal const int DomainLabelLength = 63;

    /// <summary>Candidates taken from one e-mail field. Stops thousands of separators from making thousands of issues.</summary>
    internal const int EmailCandidates = 16;

    /// <summary>Digits of a telephone number, one more than E.164 and its prefix need. Stops regular expressions on endless digits.</summary>
    internal const int TelephoneDigits = 18;

    /// <summary>Person blocks kept while reading. Stops 256 KiB of headings from growing a list; more than <see cref="Deputies"/> is an issue anyway.</summary>
    internal const int PersonBlocks = 16;

    /// <summary>Lines one answer may run over. Stops a label from swallowing a whole mail.</summary>
    internal const int AnswerLines = 10;

    /// <summary>Characters of a line in which its label may end, decoration aside. Stops a search along 256 KiB in one line.</summary>
    internal const int LabelSearchLength = 160;

    /// <summary>Damaged lines reported. Stops one issue for each broken character.</summary>
    internal const int DamagedLines = 20;

    /// <summary>Parts of a multipart body, or fields of a web form. Stops a body of nothing but boundaries.</summary>
    internal const int FormParts = 200;

    /// <summary>Bytes of the header lines of one part. Stops headers without end.</summary>
    internal const int PartHeaderBytes = 8 * 1024;

    /// <summary>Depth of a JSON body. Stops stack use by brackets.</summary>
    internal const int JsonDepth = 16;

    /// <summary>Characters of <c>found</c> in an issue. Stops an issue from repeating the whole submission.</summary>
    internal const int FoundLength = 200;

    /// <summary>Issues of one form. Stops a status page of thousands of lines.</summary>
    internal const int Issues = 100;
}
