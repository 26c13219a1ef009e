using System;

namespace PartnerRelationships.Core.Removals.Evidence;

/// <summary>Writes a bundle of evidence.</summary>
public interface IEvidenceWriter : IDisposable
{
    /// <summary>Writes the next item.</summary>
    void Write(EvidenceItem item);

    /// <summary>Ends the bundle; without it the file is none.</summary>
    void Complete();
}
