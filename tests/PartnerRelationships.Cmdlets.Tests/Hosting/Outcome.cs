using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace PartnerRelationships.Cmdlets.Tests.Hosting;

/// <summary>What a script wrote.</summary>
internal sealed record Outcome(IReadOnlyList<PSObject> Output, IReadOnlyList<ErrorRecord> Errors, ErrorRecord? Fatal, IReadOnlyList<string> Warnings)
{
    /// <summary>What was said to the user beside the results.</summary>
    public IReadOnlyList<string> Information { get; init; } = [];

    /// <summary>Everything that was written to any stream.</summary>
    public string Everything { get; init; } = "";

    /// <summary>The one error, whether or not it ended the command.</summary>
    public ErrorRecord Error => Fatal ?? Assert.Single(Errors);

    /// <summary>Its id, without the command's name behind its id.</summary>
    public string ErrorId => Error.FullyQualifiedErrorId.Split(',').First();
}
