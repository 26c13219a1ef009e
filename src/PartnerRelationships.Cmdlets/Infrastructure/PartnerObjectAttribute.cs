using System;
using System.Globalization;
using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <summary>Takes a provider where one is meant and a reseller where one is, also as it came back from a file or a job; the other is for another parameter.</summary>
/// <param name="meant">The type of partner.</param>
public sealed class PartnerObjectAttribute(Type meant) : ArgumentTransformationAttribute
{
    private static readonly Type[] Kinds = [typeof(IndirectProvider), typeof(IndirectReseller)];

    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var item = PSObject.AsPSObject(inputData);
        var kind = Array.Find(Kinds, one => item.BaseObject.GetType() == one || item.TypeNames.Contains("Deserialized." + one.FullName));
        return kind == meant ? new PartnerReference((Guid)LanguagePrimitives.ConvertTo(IdOf(item), typeof(Guid), CultureInfo.InvariantCulture))
            : kind is null ? inputData
            : throw new PSInvalidCastException($"'{inputData}' is not a {meant.Name}.");
    }

    private static object? IdOf(PSObject item) => Arguments.Value(item, "ProviderId") ?? Arguments.Value(item, "ResellerId");
}
