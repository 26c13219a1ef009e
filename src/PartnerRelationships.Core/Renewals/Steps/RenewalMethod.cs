using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes;
using PartnerRelationships.Core.Changes.Runs;

namespace PartnerRelationships.Core.Renewals.Steps;

/// <summary>How delegated administration is renewed. Nothing of it can be undone: a request stands until it lapses, and what has ended stays so.</summary>
/// <param name="ports">The connection.</param>
public sealed class RenewalMethod(IRenewalPorts ports) : ChangeMethod
{
    /// <inheritdoc/>
    public override IChangeKind Kind => RenewalKind.Instance;

    /// <inheritdoc/>
    public override IReadOnlyList<ChangeStep> Undoable(RelationshipChange change) => [];

    internal override IChangeWork Begin(RunContext run) => new RenewalWork(ports, run);

    internal override Task UndoAsync(UndoLog log, ChangeStep step, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{step} cannot be undone.");
}
