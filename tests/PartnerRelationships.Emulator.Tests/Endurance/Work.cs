using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace PartnerRelationships.Emulator.Tests.Endurance;

/// <summary>What is done in a round, again and again, until it is done.</summary>
internal abstract class Work
{
    /// <summary>What it is called.</summary>
    public abstract string Name { get; }

    /// <summary>Whether distributors take part.</summary>
    public virtual bool NeedsParties => false;

    /// <summary>The script that works.</summary>
    public abstract string Script { get; }

    /// <summary>All kinds, in turn.</summary>
    public static IReadOnlyList<Func<Work>> Kinds { get; } =
    [
        () => new PlanWork("Removal", 120), () => new PlanWork("Renewal", 40), () => new InvitationWork(50), () => new PlanWork("Handover", 24), () => new PlanWork("Mending", 40), () => new PlanWork("Extension", 40),
    ];

    /// <summary>What that script is given, behind what all are given.</summary>
    /// <param name="stage">Where.</param>
    /// <param name="seed">Of the round.</param>
    /// <param name="isCalm">Whether nothing goes wrong, and nobody else works.</param>
    public abstract IEnumerable<string> Arguments(Stage stage, int seed, bool isCalm);

    /// <summary>Makes what is needed, before anything goes wrong.</summary>
    public abstract Task PrepareAsync(Stage stage, int seed);

    /// <summary>What customers do between two episodes.</summary>
    /// <param name="stage">Where.</param>
    /// <param name="lines">What the workers said.</param>
    /// <param name="decides">Whether one more of them does it now.</param>
    public abstract Task CustomersAsync(Stage stage, IReadOnlyCollection<string> lines, Func<double, bool> decides);

    /// <summary>What is wrong in the end.</summary>
    public abstract Task<IEnumerable<Verdict>> JudgeAsync(Stage stage, Ending ending);
}

/// <summary>How a round stands in the end.</summary>
/// <param name="Told">What all workers said.</param>
/// <param name="Ledger">What the ledger says.</param>
/// <param name="Log">What the service was asked.</param>
/// <param name="Before">What it showed before.</param>
/// <param name="After">What it shows.</param>
internal sealed record Ending(IReadOnlyCollection<string> Told, IReadOnlyCollection<string> Ledger, ServiceLog Log, ServiceState Before, ServiceState After);
