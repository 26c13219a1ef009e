using System;

namespace PartnerRelationships.Storage.Databases;

/// <summary>The one connection that writes, opened when it is first needed.</summary>
internal abstract class WriterConnection : IDisposable
{
    /// <summary>The database's name in OpenTelemetry.</summary>
    public abstract string Product { get; }

    /// <summary>Begins a transaction in which nobody else writes. Waits only for a moment, so that the command can be stopped in the meantime.</summary>
    public abstract LedgerTransaction Begin();

    /// <summary>Whether somebody else is writing, so that it is worth waiting.</summary>
    public abstract bool IsBusy(Exception error);

    /// <summary>Whether a transaction failed for a reason that may be gone at the next try.</summary>
    public abstract bool IsPassing(Exception error);

    /// <summary>Makes it durable; when this returns it is, and when it throws nothing of it was kept.</summary>
    /// <exception cref="CommitDoubt">It is not known whether it is durable.</exception>
    public abstract void Commit(LedgerTransaction transaction);

    public abstract void Dispose();
}
