using System;
using System.IO;

namespace PartnerRelationships.Emulator.Tests.Processes;

internal sealed class TemporaryFile : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("emulator").FullName;

    public string Path => System.IO.Path.Combine(folder, "próba 1.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
