namespace PocFunctions.LocalHost.Hosting;

/// <summary>The directory that holds all that LocalHost keeps. One LocalHost holds it at a time; the operating system lets go of it when that one dies.</summary>
internal sealed class DataDirectory : IDisposable
{
    private readonly FileStream _lock;

    private DataDirectory(string path, FileStream held)
    {
        Path = path;
        _lock = held;
    }

    public string Path { get; }

    public string Azurite => System.IO.Path.Combine(Path, "azurite");

    public string Outbox => System.IO.Path.Combine(Path, "outbox");

    /// <exception cref="StartException">It cannot be made, or another LocalHost holds it.</exception>
    public static DataDirectory Hold(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new StartException("--data names no directory.");
        }

        string full = System.IO.Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(full);
            string lockFile = System.IO.Path.Combine(full, "lock");
            return new DataDirectory(full, new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new StartException($"The data directory {full} cannot be written to; choose another with --data.", exception);
        }
        catch (IOException exception)
        {
            throw new StartException(
                $"The data directory {full} cannot be used; probably another LocalHost is running on it. "
                + $"Stop that one, or choose another directory with --data. ({exception.Message})",
                exception);
        }
    }

    public void Dispose() => _lock.Dispose();
}
