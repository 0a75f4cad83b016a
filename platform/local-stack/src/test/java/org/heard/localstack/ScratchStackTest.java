package org.heard.localstack;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.heard.localstack.config.Database;
import org.heard.localstack.config.Topics;
import org.heard.localstack.part.FreePorts;
import org.heard.localstack.scratch.ScratchStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ScratchStackTest {

    private static ScratchStack stack;

    @BeforeAll
    static void start() throws InterruptedException {
        stack = ScratchStack.start(Path.of(System.getProperty("checkout.root"), ".heard", "parts"));
    }

    @AfterAll
    static void stop() {
        stack.close();
        assertFalse(stack.postgres().id().isRunning());
        assertFalse(stack.kafka().id().isRunning());
        await().until(() -> FreePorts.isFree(stack.postgresPort()) && FreePorts.isFree(stack.kafkaPort()));
    }

    @Test
    void every_role_signs_in_to_its_own_database_with_its_own_name_as_password() throws SQLException {
        for (var database : Database.values()) {
            for (var role : database.roles()) {
                var name = database.roleName(role);
                try (var connection = DriverManager.getConnection(address(database), name, name)) {
                    assertTrue(connection.isValid(5));
                }
            }
        }
    }

    @Test
    void a_role_cannot_sign_in_with_another_password_or_to_another_services_database() {
        assertThrows(
                SQLException.class,
                () -> DriverManager.getConnection(address(Database.INTAKE), "intake_app", "another-password"));
        assertThrows(
                SQLException.class,
                () -> DriverManager.getConnection(address(Database.INTAKE), "procedure_app", "procedure_app"));
    }

    @Test
    void only_the_owner_may_create_a_table() throws SQLException {
        try (var owner = DriverManager.getConnection(address(Database.INTAKE), "intake_owner", "intake_owner");
                var statement = owner.createStatement()) {
            statement.execute("create table planted (id int)");
        }
        try (var app = DriverManager.getConnection(address(Database.INTAKE), "intake_app", "intake_app");
                var statement = app.createStatement()) {
            assertThrows(SQLException.class, () -> statement.execute("create table another (id int)"));
            assertThrows(SQLException.class, () -> statement.execute("select * from planted"));
        }
    }

    @Test
    void every_topic_has_twelve_partitions() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka()))) {
            var topics = admin.describeTopics(Topics.names()).allTopicNames().get();
            topics.values().forEach(topic -> assertEquals(12, topic.partitions().size()));
            assertEquals(
                    Set.of("heard.intake.v1", "heard.procedure.v1", "heard.notification.v1", "heard.ombudsman.v1"),
                    topics.keySet());
        }
    }

    @Test
    void a_topic_nobody_created_does_not_come_into_being() {
        var settings = Map.<String, Object>of("bootstrap.servers", kafka(), "max.block.ms", 2000);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            assertThrows(ExecutionException.class, () -> producer.send(new ProducerRecord<>("misspelt", "value"))
                    .get());
        }
    }

    private static String kafka() {
        return "127.0.0.1:" + stack.kafkaPort();
    }

    private static String address(Database database) {
        return "jdbc:postgresql://127.0.0.1:" + stack.postgresPort() + "/" + database.databaseName();
    }
}
