using System.Linq;
using System.Text.Json;

namespace PartnerRelationships.HelpBuilder.Pages;

/// <summary>All examples, for those who run them.</summary>
internal static class ExampleList
{
    public static string Of(Checkout checkout)
    {
        var commands = checkout.CommandPages().SelectMany(path => Example.OfCommand(PageFile.Read(path)));
        var topics = checkout.Topics().SelectMany(path => Example.OfTopic(PageFile.Read(path)));
        return JsonSerializer.Serialize(commands.Concat(topics).Select(example => example with { File = checkout.Relative(example.File) }));
    }
}
