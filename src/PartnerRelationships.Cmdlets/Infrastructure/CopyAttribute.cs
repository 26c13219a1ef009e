using System;
using System.Linq;
using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <summary>Takes a copy, as it comes back from Export-Clixml, a job or remoting, in place of the object: with its ids and names of customer and file. The command
/// reads the rest again.</summary>
/// <param name="type">The object's type.</param>
public sealed class CopyAttribute(Type type) : ArgumentTransformationAttribute
{
    private static readonly string[] Kept = ["Path", "SubscriptionId", "CustomerName"];

    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) => Arguments.Each(inputData, item => IsCopy(item) ? Named(item) : item);

    private bool IsCopy(PSObject item) => item.TypeNames.Contains("Deserialized." + type.FullName);

    private object Named(PSObject copy)
    {
        var named = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(property => property.CanWrite && (property.PropertyType == typeof(Guid) || Kept.Contains(property.Name))))
        {
            if (Arguments.Value(copy, property.Name) is { } kept && LanguagePrimitives.TryConvertTo(kept, property.PropertyType, out var value))
            {
                property.SetValue(named, value);
            }
        }

        return named;
    }
}
