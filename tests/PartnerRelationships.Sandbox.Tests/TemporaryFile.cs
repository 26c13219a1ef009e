using System;
using System.IO;

namespace PartnerRelationships.Sandbox.Tests;

internal sealed class TemporaryFile : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("sandbox").FullName;

    public string Path => System.IO.Path.Combine(folder, "ügyfelek.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
