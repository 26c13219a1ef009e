using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships;

/// <summary>How a customer's delegated administration differs from a template: one for each of its relationships in force, or one where it has none.</summary>
public sealed record DelegatedAdminComparison
{
    /// <summary>The template's name.</summary>
    public string Template { get; init; } = "";

    /// <summary>The customer's tenant id; null where Graph does not say whose the relationship is.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>The customer's name; null where nobody knows it.</summary>
    public string? CustomerName { get; init; }

    /// <summary>Graph's id of the relationship; null where none is in force.</summary>
    public string? RelationshipId { get; init; }

    /// <summary>The relationship's name; null where none is in force.</summary>
    public string? RelationshipName { get; init; }

    /// <summary>When it ends; null where nobody knows it, or none is in force.</summary>
    public DateTimeOffset? EndsOn { get; init; }

    /// <summary>What was found, the gravest first; none where everything is as the template says.</summary>
    public IReadOnlyList<DelegatedAdminFinding> Findings { get; init => field = PrintedList<DelegatedAdminFinding>.Of(value); } = PrintedList<DelegatedAdminFinding>.None;

    /// <summary>Whether it is as the template says; null where nothing differs as far as it could be read, and something could not.</summary>
    public bool? Fits => Findings.Count == 0 ? true : Findings.Any(finding => finding.Kind != DelegatedAdminDifference.Unknown) ? false : null;

    /// <summary>When it was read.</summary>
    public DateTimeOffset ReadOn { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{CustomerName ?? CustomerId?.ToString() ?? RelationshipId}: {(Fits is null ? "unknown" : Fits.Value ? "as the template" : "differs")}";
}

/// <summary>One thing in which a relationship differs from a template, or that could not be read.</summary>
public sealed record DelegatedAdminFinding
{
    /// <summary>What it is.</summary>
    public DelegatedAdminDifference Kind { get; init; }

    /// <summary>How grave it is.</summary>
    public FindingSeverity Severity { get; init; }

    /// <summary>More about it, a sentence.</summary>
    public string Detail { get; init; } = "";

    /// <summary>The command that mends it, or reads it anew; null where something else has to be mended first.</summary>
    public string? Command { get; init; }

    /// <summary>The step of a plan that mends it; null where no step does.</summary>
    public PlannedStep? Step { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Kind}: {Detail}";
}

/// <summary>In what a delegated admin relationship can differ from a template.</summary>
public enum DelegatedAdminDifference
{
    /// <summary>Something could not be read, or means nothing to this version: it is not known whether it differs.</summary>
    Unknown,

    /// <summary>No relationship of the customer's is in force.</summary>
    NoActiveRelationship,

    /// <summary>The relationship gives the Global Administrator role, and the template does not.</summary>
    GlobalAdministrator,

    /// <summary>The relationship lacks roles of the template.</summary>
    RolesMissing,

    /// <summary>The relationship gives roles that the template does not.</summary>
    RolesTooMany,

    /// <summary>A group of the template has nothing of the relationship.</summary>
    GroupMissing,

    /// <summary>A group has roles, but the template does not include it.</summary>
    GroupNotInTemplate,

    /// <summary>A group of the template lacks roles.</summary>
    GroupRolesMissing,

    /// <summary>A group of the template has roles that the template does not give it.</summary>
    GroupRolesTooMany,

    /// <summary>It ends soon, and does not extend itself.</summary>
    Expiring,

    /// <summary>It extends itself and is not to, or the other way round.</summary>
    AutoExtendDiffers,
}
