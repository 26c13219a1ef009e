using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <summary>Takes an object in place of its id, or of whatever one of its properties holds: as it was written, or as it came back from a file or a job.</summary>
/// <param name="property">The property.</param>
public sealed class ObjectIdAttribute(string property) : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) => Arguments.Each(inputData, item => Arguments.Value(item, property) ?? item);
}
