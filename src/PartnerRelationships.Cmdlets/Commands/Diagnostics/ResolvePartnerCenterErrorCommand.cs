using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PartnerRelationships.Core.Diagnostics;

namespace PartnerRelationships.Commands;

/// <summary>Explains an error in full: what it means, what to do about it, and what the service said. Needs no connection.</summary>
[Cmdlet(VerbsDiagnostic.Resolve, Nouns.PartnerCenterError, DefaultParameterSetName = LastSet), OutputType(typeof(ErrorExplanation))]
public sealed class ResolvePartnerCenterErrorCommand : PSCmdlet
{
    private const string LastSet = "Last";
    private const string RecordSet = "ErrorRecord";

    /// <summary>The errors to explain, such as those in $Error.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = RecordSet), ErrorRecordTransformation]
    public ErrorRecord? ErrorRecord { get; set; }

    /// <summary>Explains the newest error of this module in $Error or, if there is none, the newest error. This is the default.</summary>
    [Parameter(ParameterSetName = LastSet)]
    public SwitchParameter Last { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if ((ParameterSetName == RecordSet ? ErrorRecord : Newest()) is { } record)
        {
            WriteObject(ErrorExplainer.Explain(ErrorReports.Read(record)));
        }
    }

    private ErrorRecord? Newest()
    {
        var records = Errors().Select(ErrorReports.RecordOf).OfType<ErrorRecord>().ToList();
        return records.Find(ErrorReports.IsOurs) ?? records.FirstOrDefault();
    }

    private IEnumerable<object?> Errors() =>
        GetVariableValue("Error") is IEnumerable errors ? errors.Cast<object?>() : [];
}
