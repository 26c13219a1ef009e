using System;
using System.Collections.Generic;
using System.IO;

namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>Bundles of evidence as files, item by item in both directions: never a whole bundle in memory.</summary>
public interface IEvidenceFiles
{
    /// <summary>Begins a bundle.</summary>
    /// <param name="stream">Where it is written; stays open.</param>
    IEvidenceWriter Begin(Stream stream);

    /// <summary>Reads a bundle's items in their order, as they are asked for.</summary>
    /// <param name="path">The file, absolute.</param>
    /// <exception cref="NotFoundException">There is no such file (EvidenceNotFound).</exception>
    /// <exception cref="InvalidInputException">It is no evidence, or something in it is not of its form (EvidenceInvalid).</exception>
    IEnumerable<EvidenceItem> Read(string path);
}

/// <summary>Writes a bundle of evidence.</summary>
public interface IEvidenceWriter : IDisposable
{
    /// <summary>Writes the next item.</summary>
    /// <returns>The line that it became.</returns>
    string Write(EvidenceItem item);

    /// <summary>Ends the bundle.</summary>
    void Complete();
}
