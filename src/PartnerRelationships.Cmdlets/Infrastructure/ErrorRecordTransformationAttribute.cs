using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <summary>Takes everything that $Error holds: beside records, it keeps exceptions that carry one.</summary>
internal sealed class ErrorRecordTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) => ErrorReports.RecordOf(inputData) ?? inputData;
}
