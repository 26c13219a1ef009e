using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace PartnerRelationships.Core.Changes.Runs;

/// <summary>How a kind of change is carried out over a connection. Everything that is common to all kinds is the engine's: a method only says what
/// is asked for a customer, how that is settled when it is in doubt, how it is verified and how it is undone.</summary>
public abstract class ChangeMethod
{
    /// <summary>The kind.</summary>
    public abstract IChangeKind Kind { get; }

    /// <summary>The steps of a customer that can be undone.</summary>
    public abstract IReadOnlyList<ChangeStep> Undoable(RelationshipChange change);

    /// <summary>Takes a step back.</summary>
    /// <param name="log">The customer's part of the journal, where it is to be written that the step was undone.</param>
    /// <param name="step">One of the steps that can be.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="ConflictException">It can no longer be undone (StepNotUndoable), or was not undone (StepNotUndone).</exception>
    internal abstract Task UndoAsync(UndoLog log, ChangeStep step, CancellationToken cancellationToken);

    /// <summary>Begins a run.</summary>
    internal abstract IChangeWork Begin(RunContext run);
}

/// <summary>A kind of change in one run: what its customers share.</summary>
internal interface IChangeWork : System.IDisposable
{
    /// <summary>Whether a customer is held back as long as others are in hand: what they meet may tell that nothing should be changed for it.</summary>
    bool Holds(PlannedCustomer planned);

    /// <summary>Works on one customer, from the state in its journal to its outcome. Every request that changes something is recorded before it is sent.</summary>
    /// <param name="log">The customer's part of the journal.</param>
    /// <param name="planned">The customer as the plan has it.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="PartnerRelationshipsException">It cannot go on. Nothing is hidden by that: the journal has what was changed.</exception>
    Task<CustomerEnd> RunAsync(CustomerLog log, PlannedCustomer planned, CancellationToken cancellationToken);
}
