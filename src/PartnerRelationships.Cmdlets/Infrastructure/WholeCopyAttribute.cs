using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <summary>Takes a copy, as it comes back from Export-Clixml, a job or remoting, for the object that it is of: with every property, or not at all. For objects that are
/// kept nowhere under an id of their own.</summary>
/// <param name="type">The object's type.</param>
public sealed class WholeCopyAttribute(Type type) : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        Arguments.Each(inputData, item => item.TypeNames.Contains("Deserialized." + type.FullName) ? Made(item) : item);

    private object Made(PSObject copy)
    {
        var made = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(property => property.CanWrite))
        {
            var kept = copy.Properties[property.Name] ?? throw new ArgumentTransformationMetadataException($"The copy of a {type.Name} has no {property.Name}.");
            var wanted = property.PropertyType == typeof(IReadOnlyList<string>) ? typeof(string[]) : property.PropertyType;
            property.SetValue(made, kept.Value is null && wanted != typeof(string[]) ? null : LanguagePrimitives.ConvertTo(kept.Value ?? Array.Empty<string>(), wanted, CultureInfo.InvariantCulture));
        }

        return made;
    }
}
