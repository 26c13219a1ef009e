using System;
using System.Collections.Generic;

namespace PartnerRelationships.Core.Drift.Snapshots;

/// <summary>Snapshots of customers' relationships as files.</summary>
public interface ISnapshotFiles
{
    /// <summary>Begins a snapshot beside its place; what is there stays until the snapshot is kept.</summary>
    /// <param name="head">Whose it is, and its path, absolute; one that ends with .gz is packed.</param>
    /// <param name="overwrite">Whether a file that is there is replaced.</param>
    /// <exception cref="ConflictException">There is a file already (SnapshotExists).</exception>
    /// <exception cref="InvalidInputException">It cannot be written (SnapshotNotWritten).</exception>
    ISnapshotDraft Begin(CustomerRelationshipSnapshot head, bool overwrite);

    /// <summary>Opens a snapshot: every line is looked at once, and of each customer a hash is held.</summary>
    /// <exception cref="NotFoundException">There is none (SnapshotNotFound).</exception>
    /// <exception cref="InvalidInputException">It is none, or was cut or changed (SnapshotInvalid).</exception>
    ISnapshot Open(string path);
}

/// <summary>A snapshot while it is made. Nothing of it stays when it is not kept.</summary>
public interface ISnapshotDraft : IDisposable
{
    /// <summary>Takes a customer.</summary>
    /// <exception cref="InvalidInputException">It cannot be written (SnapshotNotWritten).</exception>
    void Add(CustomerRelationship customer);

    /// <summary>Puts it in its place, whole.</summary>
    /// <exception cref="InvalidInputException">It cannot be written (SnapshotNotWritten).</exception>
    CustomerRelationshipSnapshot Keep();
}

/// <summary>A snapshot that was read once. Of each customer its id and a hash are held, and no more.</summary>
public interface ISnapshot
{
    /// <summary>Whose it is, and since when.</summary>
    CustomerRelationshipSnapshot Head { get; }

    /// <summary>The customers that it has.</summary>
    IReadOnlyCollection<Guid> Customers { get; }

    /// <summary>Whether it has the customer.</summary>
    bool Has(Guid customerId);

    /// <summary>Whether it has the customer exactly so.</summary>
    bool HasSame(CustomerRelationship customer);

    /// <summary>Reads these customers, walking through the file once.</summary>
    /// <exception cref="InvalidInputException">The file was changed since it was opened (SnapshotInvalid).</exception>
    IEnumerable<CustomerRelationship> Read(ISet<Guid> wanted);
}
