using System;
using System.Collections.Generic;
using System.IO;

namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>Evidence as files, bundles and the proofs of single customers, item by item in both directions: never a whole bundle in memory.</summary>
public interface IEvidenceFiles
{
    /// <summary>Begins a bundle or a proof.</summary>
    /// <param name="stream">Where it is written; stays open.</param>
    IEvidenceWriter Begin(Stream stream);

    /// <summary>Reads the items in their order, as they are asked for. An item of a proof is written as this module would write it, or none.</summary>
    /// <param name="path">The file, absolute.</param>
    /// <exception cref="NotFoundException">There is no such file (EvidenceNotFound).</exception>
    /// <exception cref="InvalidInputException">It is no evidence, or something in it is not of its form (EvidenceInvalid).</exception>
    IEnumerable<EvidenceItem> Read(string path);
}

/// <summary>Writes evidence.</summary>
public interface IEvidenceWriter : IDisposable
{
    /// <summary>Writes the next item.</summary>
    /// <returns>The line that it became.</returns>
    string Write(EvidenceItem item);

    /// <summary>Copies a line from another bundle unchanged.</summary>
    void Copy(string line);

    /// <summary>Ends it.</summary>
    void Complete();
}
