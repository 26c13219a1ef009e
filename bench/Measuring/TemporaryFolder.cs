using System;
using System.IO;

namespace PartnerRelationships.Bench.Measuring;

/// <summary>A folder that goes with this object, and with it what a figure left there.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("bench").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
