namespace PocFunctions.LocalHost.Hosting;

/// <summary>LocalHost cannot start for a reason a person can mend; the message says what is wrong and what to do.</summary>
internal sealed class StartException : Exception
{
    public StartException(string message)
        : base(message)
    {
    }

    public StartException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
