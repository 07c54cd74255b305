namespace PocFunctions.Tests.Reading.Fuzzing;

/// <summary>A small random generator (SplitMix64) whose sequence is the same on every runtime, so that a seed is enough to see an input again.</summary>
internal struct SplitMix(ulong seed)
{
    private ulong _state = seed;

    internal ulong Next()
    {
        ulong z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>A number from 0 to below a bound of at least 1.</summary>
    internal int Below(int bound) => (int)(Next() % (ulong)bound);

    internal T Of<T>(IReadOnlyList<T> list) => list[Below(list.Count)];
}
