using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PartnerRelationships.Core.Files;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.ExitPacks;

/// <summary>The folder of a customer's pack: there as a whole or not at all, its owner's alone.</summary>
internal sealed class PackFolder(IExitPackFiles files, string root, Guid customerId)
{
    public const string ManifestName = "manifest.json";
    private static readonly HashSet<string> Ours = new([ManifestName, .. PackReading.Parts.SelectMany(part => new[] { part + ".json", part + ".csv" })], StringComparer.Ordinal);

    /// <summary>Where it is.</summary>
    public string Path { get; } = System.IO.Path.Combine(root, customerId.ToString());

    /// <summary>The manifest of a pack that is complete, file by file; null for anything else.</summary>
    public ExitPackManifest? FindComplete(Guid partner) =>
        Find() is { IsSettled: true } manifest && manifest.PartnerTenantId == partner && manifest.Files.All(IsWhole) ? manifest : null;

    /// <summary>The manifest; null if there is none, or it is another customer's.</summary>
    public ExitPackManifest? Find()
    {
        var path = System.IO.Path.Combine(Path, ManifestName);
        return File.Exists(path) && files.ReadManifest(path) is { } manifest && manifest.Pack.CustomerId == customerId ? manifest : null;
    }

    /// <summary>Writes it, in place of one that is there.</summary>
    /// <exception cref="ConflictException">There is a folder of that name with other files in it (ExitPackFolderTaken).</exception>
    public void Write(IReadOnlyList<PackPart> parts, Func<IReadOnlyList<ExitPackFile>, ExitPackManifest> manifest)
    {
        RequireOurs();
        var beside = Beside("tmp");
        OwnFile.CreateFolder(beside);
        try
        {
            var written = new List<ExitPackFile>();
            foreach (var part in parts)
            {
                part.Write(files, (name, write) => written.Add(WriteFile(beside, name, write)));
            }

            WriteFile(beside, ManifestName, stream => files.WriteManifest(stream, manifest(written)));
            Put(beside);
        }
        finally
        {
            Delete(beside);
        }
    }

    private static ExitPackFile WriteFile(string folder, string name, Action<Stream> write)
    {
        var path = System.IO.Path.Combine(folder, name);
        using (var stream = OwnFile.Create(path))
        {
            write(stream);
        }

        return new ExitPackFile(name, new FileInfo(path).Length, HashOf(path));
    }

    private void Put(string beside)
    {
        var former = Beside("old");
        if (Directory.Exists(Path))
        {
            Directory.Move(Path, former);
        }

        Directory.Move(beside, Path);
        Delete(former);
    }

    // What somebody put there is not ours to delete.
    private void RequireOurs()
    {
        if (Directory.Exists(Path) && Directory.EnumerateFileSystemEntries(Path).FirstOrDefault(entry => !Ours.Contains(System.IO.Path.GetFileName(entry))) is { } other)
        {
            throw new ConflictException("ExitPackFolderTaken", $"The folder {Path} contains something that does not belong to an exit pack: {System.IO.Path.GetFileName(other)}.");
        }
    }

    private bool IsWhole(ExitPackFile file)
    {
        var path = System.IO.Path.Combine(Path, file.Name);
        return Ours.Contains(file.Name) && File.Exists(path) && new FileInfo(path).Length == file.Bytes && HashOf(path) == file.Sha256;
    }

    private string Beside(string kind) => System.IO.Path.Combine(root, $".{Guid.NewGuid():N}.{kind}");

    private static string HashOf(string path) => Hexadecimal.Of(Sha256.OfFiles(path));

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
