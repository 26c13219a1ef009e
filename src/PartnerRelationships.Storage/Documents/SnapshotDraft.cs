using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using PartnerRelationships.Core.Changes.Lines;
using PartnerRelationships.Core.Drift.Snapshots;
using PartnerRelationships.Core.Files;

namespace PartnerRelationships.Storage.Documents;

/// <summary>A snapshot while it is written, line by line, beside its place.</summary>
internal sealed class SnapshotDraft : ISnapshotDraft
{
    private readonly CustomerRelationshipSnapshot head;
    private readonly bool overwrite;
    private readonly string beside;
    private readonly FileStream file;
    private readonly StreamWriter text;
    private readonly MerkleTree tree = new();
    private readonly HashSet<Guid> ids = [];
    private int customers;
    private bool isClosed;

    public SnapshotDraft(CustomerRelationshipSnapshot head, bool overwrite)
    {
        (this.head, this.overwrite, beside) = (head, overwrite, AtomicFile.BesideOf(head.Path));
        file = OwnFile.Create(beside);
        text = new StreamWriter(PlanStream.Over(file, head.Path), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), bufferSize: 1 << 16, leaveOpen: !PlanStream.IsPacked(head.Path)) { NewLine = "\n" };
        Write(SnapshotLine.OfHead(head));
    }

    // Two lists that overlap name a customer twice: the first word counts.
    public void Add(CustomerRelationship customer)
    {
        if (!ids.Add(customer.CustomerId))
        {
            return;
        }

        SnapshotFiles.Writing(head.Path, () => Write(SnapshotLine.OfCustomer(customer)));
        customers++;
    }

    public CustomerRelationshipSnapshot Keep()
    {
        SnapshotFiles.Writing(head.Path, () =>
        {
            text.WriteLine(SnapshotLine.OfEnd(customers, tree.Root));
            Close();
            file.Flush(flushToDisk: true);
            file.Dispose();
            AtomicFile.Put(beside, head.Path, overwrite);
        });
        return head with { Customers = customers, Hash = tree.Root };
    }

    public void Dispose()
    {
        try
        {
            Close();
        }
        catch (IOException)
        {
            // The disk that was full when it was written is full when it is closed.
        }
        finally
        {
            file.Dispose();
            File.Delete(beside);
        }
    }

    // A writer that leaves its stream open flushes it again whenever it is closed.
    private void Close()
    {
        if (!isClosed)
        {
            isClosed = true;
            text.Dispose();
        }
    }

    private void Write(string line)
    {
        tree.Add(line);
        text.WriteLine(line);
    }
}
