using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <summary>Takes a file's name, or a copy as it comes back from Export-Clixml, a job or remoting, in place of a saved head of a ledger.</summary>
public sealed class WitnessAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) => Arguments.Bare(inputData) switch
    {
        LedgerWitness witness => witness,
        string path => new LedgerWitness { File = path },
        System.IO.FileInfo file => new LedgerWitness { File = file.FullName },
        not null when Arguments.Value(PSObject.AsPSObject(inputData), nameof(LedgerWitness.Document)) is string document => new LedgerWitness { Document = document },
        _ => inputData,
    };
}
