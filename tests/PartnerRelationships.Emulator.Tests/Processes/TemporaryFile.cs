using System;
using System.IO;

namespace PartnerRelationships.Emulator.Tests.Processes;

internal sealed class TemporaryFile : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("emulator").FullName;

    public string Path => System.IO.Path.Combine(Folder, "próba 1.db");

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
