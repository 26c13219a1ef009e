using System;
using System.Collections.Generic;
using System.IO;

namespace PartnerRelationships.Core.ExitPacks;

/// <summary>The forms of an exit pack's files.</summary>
public interface IExitPackFiles
{
    /// <summary>Writes objects with all that they say, as JSON.</summary>
    void WriteJson<T>(Stream stream, IReadOnlyCollection<T> items);

    /// <summary>Writes objects as a table, a row each; no cell is a formula.</summary>
    void WriteTable<T>(Stream stream, IReadOnlyCollection<T> items);

    /// <summary>Writes a manifest.</summary>
    void WriteManifest(Stream stream, ExitPackManifest manifest);

    /// <summary>Reads a manifest.</summary>
    /// <returns>Null for what is none.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    ExitPackManifest? ReadManifest(string path);
}

/// <summary>What a pack's manifest says.</summary>
/// <param name="PartnerTenantId">The partner that wrote it.</param>
/// <param name="Pack">What is in it, and what is not.</param>
/// <param name="IsSettled">Whether reading it again would bring nothing more: nothing is missing but what was refused.</param>
/// <param name="Files">Its files beside the manifest.</param>
public sealed record ExitPackManifest(Guid PartnerTenantId, CustomerExitPack Pack, bool IsSettled, IReadOnlyList<ExitPackFile> Files);

/// <summary>A file of a pack.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its hash, in hexadecimal digits.</param>
public sealed record ExitPackFile(string Name, long Bytes, string Sha256);
