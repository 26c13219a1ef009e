using System;
using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <summary>Takes texts, ids and numbers: an object of another kind is for another parameter, though everything could be turned into a text.</summary>
public sealed class TextAloneAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) => Arguments.Bare(inputData) switch
    {
        null => inputData!,
        Guid id => id.ToString(),
        IConvertible => inputData,
        _ => throw new PSInvalidCastException($"'{inputData}' is not text."),
    };
}
