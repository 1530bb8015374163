import java.nio.file.Path;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/** A Neo4j server on 127.0.0.1 for the tests. Arguments: its folder, its port. Ends when its standard input closes. */
public class Server {
    public static void main(String[] arguments) throws Exception {
        new DatabaseManagementServiceBuilder(Path.of(arguments[0]))
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", Integer.parseInt(arguments[1])))
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(GraphDatabaseSettings.auth_max_failed_attempts, 0)
                .build();
        System.out.println("READY");
        while (System.in.read() != -1) {
            // What is written to it means nothing: only its end does.
        }
        // Its folder is deleted next: an orderly shutdown would only take ten seconds.
        Runtime.getRuntime().halt(0);
    }
}
